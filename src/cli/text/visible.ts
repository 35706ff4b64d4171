export { jsonText, visible } from '../../core/index';
