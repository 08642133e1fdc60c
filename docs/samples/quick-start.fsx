#r "nuget: InnovationPotential"

open InnovationPotential

let model =
    IndicatorModel.Create("innovation", fun m ->
        m.Dimension("inputs", fun d ->
            d.Weight(2.0)
                .Indicator("rd", "R&D, % of GDP")
                .Indicator("graduates", "Graduates, per 1,000")
            |> ignore)
            .Dimension("outputs", fun d ->
                d.Indicator("patents", "Patents, per million")
                    .Add(Indicator("failures", Name = "Failed start-ups, %", Direction = Direction.LowerIsBetter))
                |> ignore)
        |> ignore)

let table =
    IndicatorTable.ParseCsv(
        "unit,rd,graduates,patents,failures\n\
         North,2.1,14,120,31\n\
         South,0.8,9,,22\n\
         East,1.4,17,45,18\n\
         West,2.9,11,180,40\n",
        model.Indicators)

let assessment = model.Assess(table)
printfn $"{assessment}"
printfn ""
printfn $"""{assessment["South"]}"""
