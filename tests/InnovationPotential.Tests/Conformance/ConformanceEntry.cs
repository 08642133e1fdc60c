namespace InnovationPotential.Tests.Conformance;

/// <summary>What is compared with a reference file, or with a part of it.</summary>
/// <param name="File">The file, such as <c>small11/ranks.csv</c>.</param>
/// <param name="Ours">The library's function; for inputs what they are.</param>
/// <param name="Verdict">What the file is to the library.</param>
internal sealed record ConformanceEntry(string File, string Ours, Verdict Verdict)
{
    /// <summary>The part of the file; null for all of it.</summary>
    public string? Part { get; init; }

    /// <summary>Compares; null where nothing is.</summary>
    public Action<Comparison>? Compare { get; init; }

    /// <summary>The largest relative difference accepted.</summary>
    public double Relative { get; init; } = 1e-9;

    /// <summary>An absolute difference accepted instead, because the reference is rounded or random; null for none.</summary>
    public double? Absolute { get; init; }

    /// <summary>What is to be known of the comparison.</summary>
    public string? Note { get; init; }

    public Deviation? Deviation { get; init; }

    public string Name => Part is null ? File : $"{File}: {Part}";

    public static ConformanceEntry Conforms(string file, string ours, Action<Comparison> compare, string? note = null) =>
        new(file, ours, Verdict.Conforms) { Compare = compare, Note = note };

    /// <summary>Whole numbers, such as ranks, which must be the same.</summary>
    public static ConformanceEntry Exactly(string file, string ours, Action<Comparison> compare, string? note = null) =>
        Conforms(file, ours, compare, note) with { Relative = 0 };

    public static ConformanceEntry Deviates(string file, string ours, Deviation deviation, Action<Comparison>? compare = null,
        string? note = null) =>
        new(file, ours, Verdict.Deviates) { Deviation = deviation, Compare = compare, Note = note };

    public static ConformanceEntry Input(string file, string what) => new(file, what, Verdict.Input);

    public static ConformanceEntry Pending(string file, string part = "") =>
        new(file, "", Verdict.Pending) { Part = part.Length == 0 ? null : part };

    public bool Accepts(Comparison comparison) =>
        comparison.Unlike.Count == 0 && (comparison.Relative <= Relative || comparison.Absolute <= (Absolute ?? 0));
}
