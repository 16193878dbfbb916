import { mergeInternalComponents } from '@tarojs/shared';
import names from './names.json';

mergeInternalComponents(Object.fromEntries(names.tags.map((tag) => [tag, names.attributes])));
