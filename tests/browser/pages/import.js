// A worker has no elements, as a server has none.
import('/pkg/model-compare.js').then(
  (module) => postMessage(Object.keys(module).join()),
  (error) => postMessage(`threw ${error}`),
);
