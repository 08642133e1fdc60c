namespace InnovationPotential.Numerics;
internal static class Rounding { public static bool AreEqual(double a, double b) => Math.Abs(a - b) <= Math.Max(Math.Abs(a), Math.Abs(b)) / (1L << 40); }
