import type { Profile } from '@mecanismo/protocol';

declare const profile: Profile;
export default profile;
