namespace InnovationPotential.Data;

/// <summary>Finds the model's indicators by code, or else by name.</summary>
internal sealed class IndicatorLookup
{
    private readonly Dictionary<string, Indicator> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator?> _byName = new(StringComparer.Ordinal);

    /// <summary>A lookup.</summary>
    /// <param name="indicators">The indicators; a name that several share finds none of them.</param>
    public IndicatorLookup(IReadOnlyList<Indicator> indicators)
    {
        Elements.ThrowIfNull(indicators, nameof(indicators));
        Indicators = indicators;
        foreach (var indicator in indicators)
        {
            _byCode.TryAdd(indicator.Code.Trim(), indicator);
            if (indicator.Name is { } name && !_byName.TryAdd(name.Trim(), indicator)) _byName[name.Trim()] = null;
        }
    }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Whether the model has an indicator of a code.</summary>
    public bool IsIndicator(string code) => Indicators.Any(i => i.Code.Trim() == code);

    /// <summary>The indicator a text means, or what states its errors; null when there is none.</summary>
    /// <param name="text">A code or name; surrounding white space does not matter.</param>
    public Indicator? Find(string text)
    {
        var key = text.Trim();
        return _byCode.TryGetValue(key, out var indicator) ? indicator
            : _byName.TryGetValue(key, out indicator) ? indicator : FindErrors(key);
    }

    // Nothing that the model asks for: a table may state errors or not.
    private Indicator? FindErrors(string key)
    {
        if (ErrorColumns.OwnerOf(key) is not { } owner) return null;
        var indicator = _byCode.GetValueOrDefault(owner) ?? _byName.GetValueOrDefault(owner);
        if (indicator is null) return null;
        var code = indicator.Code.Trim() + key[owner.Length..].ToLowerInvariant();
        var errors = _byCode.GetValueOrDefault(code) ?? new Indicator(code) { Scale = MeasurementScale.Interval };
        _byCode.Add(key, errors);
        return errors;
    }
}
