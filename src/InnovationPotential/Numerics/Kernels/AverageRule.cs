namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share the mean of their places: 1, 2.5, 2.5, 4.</summary>
internal readonly struct AverageRule : IRankRule<double>
{
    public static double Missing => double.NaN;

    public static double Rank(int first, int last, int group) => (0.5 * ((double)first + last)) + 1;
}
