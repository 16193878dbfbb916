import { Button, View } from '@prims';
import { type ReactNode, useEffect, useId } from 'react';
import { isBrowser } from '../../platform/address';
import { focusOn } from '../../platform/focus';
import { hasBack, type TabName, usePageName } from '../../platform/navigate';
import { usePageTitle } from '../../platform/page-title';
import { useTextSize } from '../../platform/text-size';
import { Gate, type Needs } from '../gate/gate';
import { inMenu } from '../side-bar/menu';
import { SideBar } from '../side-bar/side-bar';
import { TabBar } from '../tab-bar/tab-bar';
import { Toaster } from '../toast/toaster';
import styles from './page.module.css';
import { TopBar } from './top-bar';

interface Props {
  title: string;
  /** set on the five tab pages */
  tab?: TabName;
  /** who may see it; children render only when that is so. Absent: everyone. */
  needs?: Needs;
  /** in the title's place of the bar; the page then brings its own level-1 heading */
  heading?: ReactNode;
  /** buttons beside the title on a laptop; give phones the same in the page or its bar */
  actions?: ReactNode;
  /** an <ActionBar> that stays at the bottom */
  bar?: ReactNode;
  children?: ReactNode;
}

/** The frame of every page: title, back, 大字, tabs or side bar, toasts, and the size of all text in it. */
export function Page({ title, tab, needs, heading, actions, bar, children }: Props) {
  const { className } = useTextSize();
  const here = usePageName();
  const main = useId();
  usePageTitle(title);
  useEffect(() => {
    // A new page starts where its content starts, for the keyboard and for screen readers.
    if (hasBack()) focusOn(main, true);
  }, [main]);
  return (
    <View className={`${styles.page} ${className}`}>
      {isBrowser && (
        <Button className={styles.skip} onClick={() => focusOn(main)}>
          跳到正文
        </Button>
      )}
      {isBrowser && <SideBar here={here} />}
      <TopBar title={title} isTab={tab !== undefined} inMenu={inMenu(here)} heading={heading} actions={actions} />
      <View as="main" id={main} tabIndex={-1} className={styles.main}>
        {needs ? <Gate needs={needs}>{children}</Gate> : children}
      </View>
      {bar}
      {tab && <TabBar here={tab} />}
      <Toaster />
    </View>
  );
}
