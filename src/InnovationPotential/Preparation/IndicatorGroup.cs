namespace InnovationPotential.Preparation;

/// <summary>Indicators that belong together, such as the children of one dimension.</summary>
/// <param name="Name">The group's name: the dimension's code.</param>
/// <param name="Indicators">The indicators.</param>
/// <remarks>
/// Within a group indicators are held to be siblings: imputation by siblings and the search for collinear indicators look no further.
/// </remarks>
public sealed record IndicatorGroup(string Name, EquatableArray<Indicator> Indicators)
{
    /// <summary>A group of plain indicators, of which more is better.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="codes">The indicators' codes.</param>
    public static IndicatorGroup Of(string name, params ReadOnlySpan<string> codes)
    {
        var indicators = new Indicator[codes.Length];
        for (var i = 0; i < indicators.Length; i++) indicators[i] = new Indicator(codes[i]);
        return new IndicatorGroup(name, EquatableArray.Create<Indicator>(indicators));
    }
}
