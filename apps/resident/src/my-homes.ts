import { useLoad, type Home, type Load } from '@heming/web-kit';
import { onMounted } from 'vue';
import { api, askAnew, may } from './session.js';

/**
 * The homes of the person who is signed in, fetched when the screen opens; none for somebody who is no resident. Whoever was none a moment ago may
 * have been bound to his home since.
 */
export function useMyHomes(): Load<readonly Home[]> {
  const homes = useLoad(async () => {
    if (!may('GetMyHomes')) await askAnew();
    return may('GetMyHomes') ? (await api.call('GetMyHomes', {})).homes : [];
  });
  onMounted(homes.reload);
  return homes;
}
