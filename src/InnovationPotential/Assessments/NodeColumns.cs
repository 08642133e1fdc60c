namespace InnovationPotential.Assessments;

/// <summary>The results of one dimension for every row; NaN where undefined.</summary>
internal sealed class NodeColumns(int rows, bool imputed = false)
{
    public double[] Score { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] Low { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] High { get; } = GC.AllocateUninitializedArray<double>(rows);

    /// <summary>The share of the weight below that was observed.</summary>
    public double[] Coverage { get; } = GC.AllocateUninitializedArray<double>(rows);

    /// <summary>The share of the weight below that was imputed; null where the table has no imputed cell.</summary>
    public double[]? Imputed { get; } = imputed ? new double[rows] : null;

    /// <summary>The share of the weight below that a row has values for, observed or imputed.</summary>
    public double Known(int row) => Imputed is null ? Coverage[row] : Math.Min(1, Coverage[row] + Imputed[row]);
}
