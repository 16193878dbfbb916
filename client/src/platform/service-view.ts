import { open } from './navigate';
import { createStore, useStore } from './store';

/** The three halves of 服务. */
export type ServiceView = 'shifts' | 'activities' | 'venues';

// A tab's address carries no parameters in WeChat, and the page stays mounted: which half it shows is kept here.
const view = createStore<ServiceView>('shifts');

export const useServiceView = (): ServiceView => useStore(view);
export const setServiceView = (next: ServiceView): void => view.set(next);

/** Opens 服务 at one of its halves. */
export function showServices(next: ServiceView): void {
  view.set(next);
  open('services');
}
