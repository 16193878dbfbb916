// What projects lends to other features: a fund's page shows its running projects, a gift names one.

export { readCards as readProjectCards, readProject } from './store';
