/** Opens the engine in a folder and says where it listens; lives until it is killed. Arguments: the engine's package, the folder. */
const [, , engine, folder] = process.argv;

require(engine)
  .open(folder)
  .then(({ uri }) => process.stdout.write(`${uri}\n`));
setInterval(() => {}, 1 << 30);
