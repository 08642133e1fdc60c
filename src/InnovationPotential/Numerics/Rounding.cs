namespace InnovationPotential.Numerics;
internal static class Rounding {
 public static bool AreEqual(double a, double b) => Math.Abs(a - b) <= Math.Max(Math.Abs(a), Math.Abs(b)) / (1L << 40);
 public static int FirstAtLeast(double[] s, double v) { var i = 0; while (i < s.Length && s[i] < v && !AreEqual(s[i], v)) i++; return i; }
 public static int FirstAbove(double[] s, double v) { var i = 0; while (i < s.Length && (s[i] <= v || AreEqual(s[i], v))) i++; return i; }
}
