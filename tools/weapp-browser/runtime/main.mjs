import { codeSpace } from './engine.mjs';
import './builtin/field.mjs';
import './builtin/image.mjs';
import './builtin/picker.mjs';
import './builtin/switch.mjs';
import { load, tellApp } from './logic.mjs';
import { open, pullDown } from './pages.mjs';
import { fault, takeFaults } from './report.mjs';
import { depth, top } from './stack.mjs';
import { applyStyles } from './styles.mjs';
import { firstAddress, person } from './wx/launch.mjs';
import { handedOver } from './wx/media.mjs';
import { fillWx, wx } from './wx/wx.mjs';

const { templates, configs, modules, pages } = window.__program;

addEventListener('error', (event) => fault('error', String(event.error?.stack ?? event.message)));
addEventListener('unhandledrejection', (event) => {
  // Taro rejects with WeChat's own result where the app gave no `fail`: not an error on a phone.
  if (!event.reason?.errMsg) fault('error', `unhandled: ${event.reason?.stack ?? event.reason}`);
  tellApp('onUnhandledRejection', { reason: event.reason });
});

/** For tests: what went wrong, where we are, and the gestures a mouse cannot make. */
window.__weapp = {
  takeFaults,
  handedOver,
  route: () => ({ path: top().path, query: top().query, depth: depth() }),
  pullDown,
  share: () => top().instance.onShareAppMessage?.({ from: 'menu' }),
  hideApp: () => tellApp('onHide'),
  showApp: () => tellApp('onShow', {}),
};

person();
fillWx();
for (const [name, generator] of Object.entries(templates))
  codeSpace.addCompiledTemplate(name, { groupList: templates, content: generator });
for (const [name, config] of Object.entries(configs)) codeSpace.addComponentStaticConfig(name, config);
applyStyles('app.wxss');
load('app', wx);
for (const [name, config] of Object.entries(configs))
  if (config.component && modules[name] && !pages.includes(name)) load(name, wx);
open(firstAddress());
