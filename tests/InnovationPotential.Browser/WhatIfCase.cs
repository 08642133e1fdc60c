namespace InnovationPotential.Browser;

/// <summary>A model of three parts and a table with gaps, ties and scores that are equal but for rounding (own data).</summary>
internal static class WhatIfCase
{
    private const string Csv = """
        unit,group,a,b,c
        A,north,8,4,1
        B,north,4,,9
        C,south,4,2,5.5
        D,south,0,0,0
        E,south,10,10,10
        F,north,3.3,3.3,3.3
        G,north,3.3,3.3,3.3
        H,west,3.3,,
        I,west,,,
        J,west,,7,
        K,west,1.1,2.2,3.3
        L,north,1.1,2.2,3.3
        "Иннополис, «Татарстан» & Co.",west,7,6,
        """;

    public static IndicatorTable Table { get; } = IndicatorTable.ParseCsv(Csv, Model(BandQuantity.Score).Indicators);

    public static IndicatorTable Panel { get; } = IndicatorTable.ParseCsv(
        "unit,year,a,b,c\nA,2020,8,4,1\nB,2020,4,,9\nC,2020,1,1,2\nA,2021,2,5,5\nB,2021,6,6,6\nC,2021,7,,2\n",
        Model(BandQuantity.Score).Indicators);

    public static IndicatorModel Model(BandQuantity quantity)
    {
        // Edges that scores hit exactly: 0.33 by F, G and H, 1 by E.
        double[] edges = quantity switch
        {
            BandQuantity.PercentOfMean => [80, 120],
            BandQuantity.PercentOfBest => [33, 70],
            BandQuantity.StandardDeviations => [-0.5, 0.5],
            BandQuantity.PercentileRank => [0.25, 0.75],
            _ => [0.33, 0.66],
        };
        return IndicatorModel.Create("regions", m => m
            .Named("Innovation of regions")
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Indicator("a", i => i with { Goalposts = new(0, 10), Weight = 3, Name = "Research and development" })
            .Indicator("b", i => i with { Goalposts = new(0, 10), Name = "People" })
            .Dimension("d", d => d.Named("Results").Weight(2).Indicator("c", i => i with { Goalposts = new(0, 10) }))) with
        {
            Bands = new Bands(quantity,
            [
                new Band("low", double.NegativeInfinity, edges[0]), new Band("middle", edges[0], edges[1]),
                new Band("high", edges[1], double.PositiveInfinity) { IncludesTo = true },
            ]),
        };
    }
}
