namespace InnovationPotential.Tests.Robustness;

/// <summary>Functions whose Sobol' indices are known.</summary>
internal static class AnalyticFunctions
{
    private static readonly double[] Importance = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>Ishigami and Homma (1990), a = 7, b = 0.1.</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        double x1 = Angle(u[0]), x2 = Angle(u[1]), x3 = Angle(u[2]);
        return Math.Sin(x1) + (7 * Math.Sin(x2) * Math.Sin(x2)) + (0.1 * x3 * x3 * x3 * x3 * Math.Sin(x1));
    }

    /// <summary>Sobol's g-function of eight inputs.</summary>
    public static double G(ReadOnlySpan<double> u)
    {
        var product = 1.0;
        for (var i = 0; i < Importance.Length; i++) product *= (Math.Abs((4 * u[i]) - 2) + Importance[i]) / (1 + Importance[i]);
        return product;
    }

    /// <summary>u1 + 2·u2 + 3·u3 + 4·u4.</summary>
    public static double Linear(ReadOnlySpan<double> u) => u[0] + (2 * u[1]) + (3 * u[2]) + (4 * u[3]);

    private static double Angle(double u) => Math.PI * ((2 * u) - 1);
}
