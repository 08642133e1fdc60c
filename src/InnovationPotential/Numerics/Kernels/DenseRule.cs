namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share a place and the next score takes the next: 1, 2, 2, 3.</summary>
internal readonly struct DenseRule : IRankRule<int>, IRankRule<double>
{
    static int IRankRule<int>.Missing => 0;

    static double IRankRule<double>.Missing => double.NaN;

    static int IRankRule<int>.Rank(int first, int last, int group) => group;

    static double IRankRule<double>.Rank(int first, int last, int group) => group;
}
