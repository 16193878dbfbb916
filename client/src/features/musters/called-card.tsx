import { View } from '@prims';
import { listMyCalls } from '../../../../shared/musters/endpoints';
import { messageOf, musterTitle } from '../../../../shared/musters/rules';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';

/** On 首页, above everything else, while a muster calls me and I have not said whether I come. */
export function CalledCard() {
  const { data } = useEndpoint(listMyCalls);
  const waiting = (data?.calls ?? []).filter(({ call }) => call.reply === null && call.presentAt === null);
  return (
    <>
      {waiting.map((mine) => (
        <View className="stack" key={mine.musterId}>
          <Banner
            tone={mine.kind === 'real' ? 'bad' : 'wait'}
            icon="megaphone"
            title={musterTitle(mine.kind, mine.planName)}
          >
            {messageOf({ ...mine, moderation: 'pass' })}
          </Banner>
          <BtnLink to={urlOf('muster', { musterId: mine.musterId })}>回一声：来，还是来不了</BtnLink>
        </View>
      ))}
    </>
  );
}
