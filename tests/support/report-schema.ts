export { reportSchema } from '../../src/serve/index';
