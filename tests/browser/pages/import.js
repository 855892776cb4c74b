// A worker has no elements, as a server has none.
Promise.all([import('/pkg/model-compare.js'), import('/pkg/model-fact.js')]).then(
  (modules) => postMessage(modules.map((one) => Object.keys(one).join()).join(' ')),
  (error) => postMessage(`threw ${error}`),
);
