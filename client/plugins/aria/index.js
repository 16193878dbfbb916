const path = require('node:path');
const { tags, attributes } = require('./names.json');

// Taro's weapp templates leave out aria-*, at build time and at run time (runtime.js); both need telling.
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, Object.fromEntries(tags.map((tag) => [tag, attributes])));
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'));
    },
  });
