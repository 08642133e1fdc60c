namespace InnovationPotential.Numerics.Kernels;

/// <summary>What <see cref="FilledMeans"/> needs of one column: where it starts, its weight, and its weighted fillings.</summary>
internal unsafe struct FilledTerm
{
    public double* Source;
    public double Weight;
    public double Worst;
    public double Best;
}
