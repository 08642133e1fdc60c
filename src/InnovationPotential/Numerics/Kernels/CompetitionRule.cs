namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share the best of their places: 1, 2, 2, 4.</summary>
internal readonly struct CompetitionRule : IRankRule<int>, IRankRule<double>
{
    static int IRankRule<int>.Missing => 0;

    static double IRankRule<double>.Missing => double.NaN;

    static int IRankRule<int>.Rank(int first, int last, int group) => first + 1;

    static double IRankRule<double>.Rank(int first, int last, int group) => first + 1;
}
