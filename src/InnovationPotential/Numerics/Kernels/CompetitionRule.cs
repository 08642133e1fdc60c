namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share the best of their places: 1, 2, 2, 4.</summary>
internal readonly struct CompetitionRule : IRankRule<int>
{
    public static int Missing => 0;

    public static int Rank(int first, int last, int group) => first + 1;
}
