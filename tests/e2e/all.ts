// In this order: the journeys move the servers' clock forward, and the demo community is as it was made only before.
import './pages.e2e';
import './speed.e2e';
import './journeys.e2e';
