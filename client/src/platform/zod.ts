import { config } from 'zod/v4';

// WeChat forbids `new Function`: schemas must be interpreted. The build puts this module in the place of 'zod'.
config({ jitless: true });

export * from 'zod/v4';
