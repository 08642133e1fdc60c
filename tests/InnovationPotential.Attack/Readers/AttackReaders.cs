namespace InnovationPotential.Attack;

/// <summary>Every reader of the library.</summary>
internal static class AttackReaders
{
    public static IReadOnlyList<Reader> All { get; } =
    [
        TableAttack.Csv, TableAttack.Rows, TableAttack.Json, WorkbookAttack.Parts, WorkbookAttack.Bytes, ModelAttack.Json,
            ModelAttack.Fitted,
        StudyAttack.Json, StudyAttack.Uncertainty, StudyAttack.Sensitivity, StudyAttack.Bytes, CoinrAttack.Pair, TableAttack.Periods,
        CommandAttack.Lines,
    ];

    public static Reader Of(string name) => All.FirstOrDefault(r => r.Name == name)
        ?? throw new ArgumentException($"There is no reader {name}; there are {string.Join(", ", All.Select(r => r.Name))}.", nameof(name));
}
