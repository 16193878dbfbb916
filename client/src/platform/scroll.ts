import Taro from '@tarojs/taro';

/** Back to the top of the page, as when the next step of a form takes the place of the one before. */
export function toTop(): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  else for (const page of document.querySelectorAll('.taro_page')) page.scrollTop = 0;
}
