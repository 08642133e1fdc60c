namespace InnovationPotential;

/// <summary>The place a diagnostic speaks of. Every part is optional.</summary>
/// <remarks>Value-equal. <see cref="None"/> names no place: the diagnostic concerns the whole.</remarks>
public sealed record Location
{
    /// <summary>No particular place.</summary>
    public static Location None { get; } = new();

    /// <summary>The name of the file, without its folder.</summary>
    public string? File { get; init; }

    /// <summary>The unit: a cluster, region, firm or country.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of the indicator or dimension.</summary>
    public string? Node { get; init; }

    /// <summary>The period's label.</summary>
    public string? Period { get; init; }

    /// <summary>The line of the text file where the record begins, counted from 1.</summary>
    public int? Row { get; init; }

    /// <summary>The column of the text file: a field's position or a character's position, counted from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The JSON path, such as <c>$.children[0].weight</c>, or which of several files.</summary>
    public string? Path { get; init; }

    /// <summary>The place in words, such as <c>row 3, column 2, unit 'A'</c>; empty when nothing is named.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            File,
            Path,
            Row is { } row ? Invariant($"row {row}") : null,
            Column is { } column ? Invariant($"column {column}") : null,
            Unit is null ? null : $"unit '{Unit}'",
            Node is null ? null : $"'{Node}'",
            Period is null ? null : $"period {Period}",
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
