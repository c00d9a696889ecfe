import { LinliIndicatorBoard } from '../elements/indicator-board/indicator-board.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireReading } from './wire-reading.ts';

wireReading();
define('linli-indicator-board', LinliIndicatorBoard, version);
