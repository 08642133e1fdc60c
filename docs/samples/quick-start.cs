#:project ../../src/InnovationPotential/InnovationPotential.csproj

using InnovationPotential;

var model = IndicatorModel.Create("innovation", m => m
    .Dimension("inputs", d => d
        .Weight(2)
        .Indicator("rd", "R&D, % of GDP")
        .Indicator("graduates", "Graduates, per 1,000"))
    .Dimension("outputs", d => d
        .Indicator("patents", "Patents, per million")
        .Indicator("failures", i => i with { Name = "Failed start-ups, %", Direction = Direction.LowerIsBetter })));

var table = IndicatorTable.ParseCsv(
    """
    unit,rd,graduates,patents,failures
    North,2.1,14,120,31
    South,0.8,9,,22
    East,1.4,17,45,18
    West,2.9,11,180,40
    """,
    model.Indicators);

var assessment = model.Assess(table);
Console.WriteLine(assessment);
Console.WriteLine();
Console.WriteLine(assessment["South"]);
