import { openEnvironment, openEventLog } from '@heming/embedded';
import { eventLogConformance } from './event-log-conformance.js';
import { temporaryFolder } from './temporary-folder.js';

eventLogConformance('the embedded log', () => {
  const folder = temporaryFolder();
  const open = () => {
    const environment = openEnvironment({ directory: folder.path });
    return { environment, log: openEventLog({ environment }) };
  };
  let opened = open();
  const shut = async (): Promise<void> => {
    await opened.log.close();
    await opened.environment.close();
  };
  return Promise.resolve({
    log: opened.log,
    async reopen() {
      await shut();
      opened = open();
      return opened.log;
    },
    async close() {
      await shut();
      folder.remove();
    },
  });
});
