namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share the worst of their places: 1, 3, 3, 4.</summary>
internal readonly struct LastPlaceRule : IRankRule<double>
{
    public static double Missing => double.NaN;

    public static double Rank(int first, int last, int group) => last + 1;
}
