import { View } from '@prims';
import type { ReactNode } from 'react';

/** The rows of a flush card, with a hairline between them (each row draws its own). */
export const Rows = ({ children }: { children: ReactNode }) => <View>{children}</View>;
