import Taro from '@tarojs/taro';

export interface Picture {
  name: string;
  width: number;
  height: number;
  paint: (brush: CanvasRenderingContext2D) => void;
}

function inBrowser({ name, width, height, paint }: Picture): Promise<boolean> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(false);
  paint(brush);
  return new Promise((settle) =>
    canvas.toBlob((blob) => {
      if (!blob) return settle(false);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      settle(true);
    }, 'image/png'),
  );
}

async function inWechat({ width, height, paint }: Picture): Promise<boolean> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
    paint(canvas.getContext('2d') as unknown as CanvasRenderingContext2D);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      canvasId: '',
      fileType: 'png',
    });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    return false;
  }
}

/** Draws a picture and gives it to the person: a download in the browser, the photo album in WeChat. False: it did not. */
export const savePicture = (picture: Picture): Promise<boolean> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(picture) : inWechat(picture);
