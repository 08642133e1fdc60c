namespace InnovationPotential.Robustness;

/// <summary>
/// Up to 32 rows of a design, a lane a row, and room for the values of the function there. One thread's, used again and again.
/// </summary>
/// <remarks>
/// Every array holds 32 lanes for each thing: <c>A[input·32 + lane]</c>, <c>YA[output·32 + lane]</c>, <c>YAB[(group·Outputs + output)·32 +
/// lane]</c>. A and B are filled in all lanes; of the values only the first <see cref="Count"/> lanes are read. A value that is not finite
/// has failed.
/// </remarks>
internal sealed class SaltelliBlock(SaltelliDesign design, int outputs)
{
    /// <summary>The rows a block has room for.</summary>
    public const int Lanes = 32;

    /// <summary>The coordinates of a point.</summary>
    public int Inputs => design.Inputs;

    /// <summary>Whether <see cref="YBA"/> is asked for.</summary>
    public bool SecondOrder => design.SecondOrder;

    /// <summary>The inputs of each factor.</summary>
    public ReadOnlySpan<SaltelliGroup> Groups => design.Groups;

    /// <summary>The row in the first lane.</summary>
    public long FirstRow { get; set; }

    /// <summary>The lanes whose values are wanted, from 1 to 32.</summary>
    public int Count { get; set; }

    /// <summary>The first matrix.</summary>
    public double[] A { get; } = new double[design.Inputs * Lanes];

    /// <summary>The second matrix.</summary>
    public double[] B { get; } = new double[design.Inputs * Lanes];

    /// <summary>Receives the values at A.</summary>
    public double[] YA { get; } = new double[outputs * Lanes];

    /// <summary>Receives the values at B.</summary>
    public double[] YB { get; } = new double[outputs * Lanes];

    /// <summary>Receives, for each group, the values at A with the group's inputs from B.</summary>
    public double[] YAB { get; } = new double[design.Groups.Length * outputs * Lanes];

    /// <summary>Receives, for each group, the values at B with the group's inputs from A; empty without the second order.</summary>
    public double[] YBA { get; } = design.SecondOrder ? new double[design.Groups.Length * outputs * Lanes] : [];
}
