using InnovationPotential.Reports;

namespace InnovationPotential.Charts;

/// <summary>How a picture is drawn.</summary>
/// <remarks>Immutable, value-equal.</remarks>
public sealed record ChartOptions
{
    /// <summary>720 pixels wide, at most 60 rows.</summary>
    public static ChartOptions Default { get; } = new();

    /// <summary>The width in CSS pixels, from 240 to 4,000; the height follows from what is shown.</summary>
    public int Width { get; init; } = 720;

    /// <summary>The most rows that are drawn, from 1; what is left out is said in the picture. 60 when not stated.</summary>
    public int Rows { get; init; } = 60;

    /// <summary>The title; that of the result when null.</summary>
    public string? Title { get; init; }

    /// <summary>The language of titles, legends, notes and descriptions; names of units and indicators stay as they are.</summary>
    public ReportLanguage Language { get; init; }

    internal LanguageTexts Texts => LanguageTexts.Of(LanguageTexts.Charts, Language);

    internal static ChartOptions From(Func<ChartOptions, ChartOptions>? configure)
    {
        var options = configure?.Invoke(Default) ?? Default;
        if (options.Width is < 240 or > 4000)
            throw new ArgumentOutOfRangeException(nameof(configure), options.Width, "The width of a picture is from 240 to 4,000 pixels.");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, 1, nameof(configure));
        return options;
    }
}
