namespace InnovationPotential.Assessments;

/// <summary>The results of one dimension for every row; NaN where undefined.</summary>
internal sealed class NodeColumns(int rows)
{
    public double[] Score { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] Low { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] High { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] Coverage { get; } = GC.AllocateUninitializedArray<double>(rows);
}
