using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential;

/// <summary>What came of reading a table: the table, or everything that is wrong with it.</summary>
/// <param name="Table">The table; null when there is an error, for nothing half-read is returned.</param>
/// <param name="Diagnostics">Everything found, in the order of the rows.</param>
public sealed record TableReading(IndicatorTable? Table, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is a table.</summary>
    [MemberNotNullWhen(true, nameof(Table))]
    public bool Succeeded => Table is not null;

    /// <summary>The table.</summary>
    /// <exception cref="InvalidInputException">There is an error; everything found is carried.</exception>
    public IndicatorTable OrThrow() => Table ?? throw new InvalidInputException(Diagnostics);
}
