// Jest has every error keep a hundred frames, and each frame that is read is looked up in a source map. A refusal is an error, too: in suites that
// are refused ten thousand times that is a sixth of all the work. So many frames lead from an assertion to its line.
Error.stackTraceLimit = 20;
