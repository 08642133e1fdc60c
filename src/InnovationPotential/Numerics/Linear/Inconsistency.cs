namespace InnovationPotential.Numerics;

/// <summary>The judgment that stands most against all the others, the first to revise.</summary>
/// <param name="Row">What is compared, counted from 0.</param>
/// <param name="Column">With what it is compared, counted from 0; after the row.</param>
/// <param name="Judgment">The judgment as given.</param>
/// <param name="Consistent">The judgment that would agree with the priorities, w of the row over w of the column.</param>
internal readonly record struct Inconsistency(int Row, int Column, double Judgment, double Consistent)
{
    /// <summary>|ln(judgment / consistent)|: 0 for a perfect judgment.</summary>
    public double Error => Math.Abs(Math.Log(Judgment / Consistent));
}
