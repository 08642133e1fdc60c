namespace InnovationPotential.Numerics.Kernels;

/// <summary>How a kernel turns a column's value into the value it aggregates.</summary>
internal unsafe interface IColumnMap
{
    /// <summary>The mapped values; NaN stays NaN.</summary>
    static abstract T Apply<T>(T value, ColumnTerm* term)
        where T : struct, ILanes<T>;
}
