using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How bands stand in JSON; an edge left out is infinite.</summary>
internal static class BandsJson
{
    private static readonly JsonShape<Band> BandShape = new("band", "A named range with each edge closed or open.",
        new Band("", double.NegativeInfinity, double.PositiveInfinity), m => m
            .Required("name", "The level's name.", TextValue, b => b.Name, (b, v) => b with { Name = v })
            .Nullable("from", "The lower edge; none when left out.", Number, b => double.IsInfinity(b.From) ? null : b.From,
                (b, v) => b with { From = v ?? double.NegativeInfinity })
            .Nullable("to", "The upper edge; none when left out.", Number, b => double.IsInfinity(b.To) ? null : b.To,
                (b, v) => b with { To = v ?? double.PositiveInfinity })
            .Optional("includesFrom", "Whether the lower edge belongs to the band; yes when left out.", Flag, b => b.IncludesFrom,
                (b, v) => b with { IncludesFrom = v })
            .Optional("includesTo", "Whether the upper edge belongs to the band; no when left out.", Flag, b => b.IncludesTo,
                (b, v) => b with { IncludesTo = v }));

    public static JsonShape<Bands> Shape { get; } = new("bands", "Named levels of a stated quantity, without overlap or hole.",
        new Bands(BandQuantity.Score, []), m => m
            .Required("quantity",
                "The quantity that is cut: the score, the score as a share of what is attainable, 100 times the score over the mean or "
                    + "the best score of the period, how many standard deviations it is above the mean, or the share of the others that "
                    + "score less.", Names<BandQuantity>(), b => b.Quantity, (b, v) => b with { Quantity = v })
            .Required("items", "The bands, from the lowest to the highest.", BandShape.List, b => b.Items, (b, v) => b with { Items = v })
            .Optional("source", "Where the cuts come from.", TextValue, b => b.Source, (b, v) => b with { Source = v }));
}
