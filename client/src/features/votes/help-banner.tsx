import { Banner } from '../../components/banner/banner';

/** Nobody is left out: where a paper ballot or a helping hand is. */
export const HelpBanner = ({ help }: { help: string }) =>
  help === '' ? null : (
    <Banner icon="pencil" title="不方便用手机？">
      {help}
    </Banner>
  );
