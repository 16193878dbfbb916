import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';
import { forgetReplies } from '../src/platform/cache';
import { dropSession } from '../src/platform/session';
import { clearToast } from '../src/platform/toast';
import { resetServer } from './server';
import { storage } from './taro';

expect.extend(toHaveNoViolations);

afterEach(() => {
  cleanup();
  dropSession();
  forgetReplies();
  clearToast();
  storage.clear();
  resetServer();
});
