import type { Phone } from '../phones/phone';
import { find } from './see';

/** The button at the top right of every page: to 长辈版, and back. */
export const toggleElder = (phone: Phone): Promise<void> => find(phone, 'button', /换成长辈版|换回标准/).click();
