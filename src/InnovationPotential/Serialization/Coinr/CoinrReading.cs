namespace InnovationPotential;

/// <summary>What came of reading COINr's tables: a model and a table, or everything that is wrong with them.</summary>
/// <param name="Result">The model and the table; null when there is an error.</param>
/// <param name="Diagnostics">Everything found in both tables; the location's path names the table.</param>
public sealed record CoinrReading(CoinrImportResult? Result, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The model and the table.</summary>
    /// <exception cref="InvalidInputException">There is an error; everything found is carried.</exception>
    public CoinrImportResult OrThrow() => Result ?? throw new InvalidInputException(Diagnostics);
}
