namespace InnovationPotential.Numerics.Kernels;

/// <summary>Tied scores share a place and the next score takes the next: 1, 2, 2, 3.</summary>
internal readonly struct DenseRule : IRankRule<int>
{
    public static int Missing => 0;

    public static int Rank(int first, int last, int group) => group;
}
