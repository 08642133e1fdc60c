namespace InnovationPotential.Numerics.Kernels;

/// <summary>Aggregates the columns' values of some rows, one row a lane, each row by itself.</summary>
internal unsafe interface IRowKernel
{
    /// <summary>Whether the kernel takes the columns ordered by weight and in groups of equal weight.</summary>
    static virtual bool GroupsByWeight => false;

    /// <summary>The aggregates of the rows from a row on, one a lane; scratch is memory of one value per column and lane.</summary>
    T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>;
}
