import { getMusterCode } from '../../../../shared/musters/endpoints';
import { MinuteCodeCard } from '../../components/minute-code/minute-code-card';
import { useEndpoint } from '../../platform/use-endpoint';

/** Held up on site by a group's owner. */
export const SiteCodeCard = ({ musterId }: { musterId: string }) => (
  <MinuteCodeCard of={useEndpoint(getMusterCode, { params: { musterId } })} title="现场签到码" />
);
