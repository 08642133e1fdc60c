using InnovationPotential.Strategies;

namespace InnovationPotential.Serialization;

/// <summary>Makes the normalizations of indicators from the columns of <c>iMeta</c>.</summary>
/// <param name="options">The options.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class CoinrRules(CoinrImportOptions options, List<Diagnostic> found)
{
    private readonly List<IndicatorNormalization> _exceptions = [];

    /// <summary>The strategy with the rules met so far.</summary>
    public AssessmentStrategy Strategy =>
        AssessmentStrategy.WeightedIndex(w =>
            w with { Normalization = Normalization.MinMax(0, 100), Exceptions = _exceptions.ToEquatableArray() });

    /// <summary>Takes down the rule of an indicator.</summary>
    /// <returns>The indicator with what the rule needs of it.</returns>
    public Indicator Of(CoinrMetaRow row, Indicator indicator)
    {
        switch (options.Normalization)
        {
            case CoinrNormalization.MinMax when Range(row, "minmax_lower", "minmax_upper") is var (low, high):
                Take(row, Normalization.MinMax(low, high));
                break;
            case CoinrNormalization.ZScore when Number(row, "zscore_mean") is { } mean && Positive(row, "zscore_sd") is { } deviation:
                Take(row, Normalization.ZScore(mean, deviation));
                break;
            case CoinrNormalization.Scaled when Range(row, "scaled_lower", "scaled_upper") is var (from, to)
                && Positive(row, "scale_factor") is { } factor:
                Take(row, Normalization.Scaled(from, to, 0, factor));
                break;
            case CoinrNormalization.DistanceToTarget when Has(row, "Target"):
                Take(row, Normalization.DistanceToTarget(row.Flag("dist2targ_cap_max", found)));
                break;
            case CoinrNormalization.Goalposts when Range(row, "goalpost_lower", "goalpost_upper") is var (worst, best)
                && Positive(row, "goalpost_scale") is { } scale:
                if (!row.Flag("goalpost_trunc2posts", found))
                {
                    Take(row, Normalization.Scaled(worst, best, 0, scale));
                    break;
                }

                Take(row, Normalization.Goalposts(0, scale));
                return indicator with { Goalposts = new Goalposts(worst, best) };
        }

        return indicator;
    }

    private void Take(CoinrMetaRow row, Normalization rule) => _exceptions.Add(new IndicatorNormalization(row.Code, rule));

    private (double Low, double High)? Range(CoinrMetaRow row, string lower, string upper)
    {
        var (low, high) = (Number(row, lower), Number(row, upper));
        if (low is null || high is null) return null;
        if (low < high) return (low.Value, high.Value);
        found.Add(Diagnostic.Error(ImportCodes.InvalidParameters,
            FormattableString.Invariant($"{upper} {high} is not above {lower} {low}."), row.At(upper),
            "Both are in natural units, whatever the direction."));
        return null;
    }

    private double? Positive(CoinrMetaRow row, string column)
    {
        var number = Number(row, column);
        if (number is null or > 0) return number;
        found.Add(Diagnostic.Error(ImportCodes.InvalidParameters, FormattableString.Invariant($"{column} {number} is not above 0."),
            row.At(column)));
        return null;
    }

    private double? Number(CoinrMetaRow row, string column) => Has(row, column) ? row.Number(column, found) : null;

    private bool Has(CoinrMetaRow row, string column)
    {
        if (row.Text(column) is not null) return true;
        found.Add(Diagnostic.Error(ImportCodes.InvalidParameters, $"The normalization needs {column}.", row.At(column),
            "Fill it, or choose another normalization."));
        return false;
    }
}
