/** 理发、修水电 → two skills; commas, semicolons and spaces part them too, twice the same is once */
export const skillsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\s]+/)
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
  ),
];

export const skillsText = (skills: readonly string[]): string => skills.join('、');
